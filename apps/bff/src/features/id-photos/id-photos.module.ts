import { Module } from '@nestjs/common';
import { IdPhotosController } from './id-photos.controller';
import { IdPhotosService } from './id-photos.service';

@Module({ controllers: [IdPhotosController], providers: [IdPhotosService] })
export class IdPhotosModule {}
