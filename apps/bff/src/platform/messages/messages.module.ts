import { Module } from '@nestjs/common';
import { MessageClient } from './message.client';
import { MessagePort } from './message.port';

@Module({
  providers: [{ provide: MessagePort, useClass: MessageClient }],
  exports: [MessagePort],
})
export class MessagesModule {}
