import { Module } from '@nestjs/common';
import './delivery.js';
import { MessageResolver } from './message.resolver.js';

@Module({ providers: [MessageResolver] })
export class MessagesModule {}
