import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

class AnswerController {
  answer() {
    return { status: 'ok' };
  }
}
Get('answer')(
  AnswerController.prototype,
  'answer',
  Object.getOwnPropertyDescriptor(AnswerController.prototype, 'answer'),
);
Controller()(AnswerController);

class AppModule {}
Module({ controllers: [AnswerController] })(AppModule);

const app = await NestFactory.create(AppModule, { logger: false });
await app.listen(0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ ready: true, url: await app.getUrl() })}\n`);
process.on('SIGTERM', () => process.exit(0));
