import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FavouriteEntity } from './favourite.entity';
import { FavouritesController } from './favourites.controller';
import { FavouritesService } from './favourites.service';
import { FavouritesStore } from './favourites.store';

@Module({
  imports: [TypeOrmModule.forFeature([FavouriteEntity])],
  controllers: [FavouritesController],
  providers: [FavouritesService, FavouritesStore],
})
export class FavouritesModule {}
