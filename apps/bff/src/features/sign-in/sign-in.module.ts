import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity';
import { Accounts } from './accounts';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';
import { WeChatClient } from './wechat.client';
import { WeChatPort } from './wechat.port';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  controllers: [SignInController],
  providers: [SignInService, Accounts, { provide: WeChatPort, useClass: WeChatClient }],
})
export class SignInModule {}
