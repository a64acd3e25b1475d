import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountController } from './account.controller';
import { AccountEntity } from './account.entity';
import { AccountService } from './account.service';
import { Accounts } from './accounts';
import { DevicesService } from './devices.service';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  controllers: [SignInController, AccountController],
  providers: [SignInService, DevicesService, AccountService, Accounts],
})
export class SignInModule {}
