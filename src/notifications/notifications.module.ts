import './telling.js';
import { Module } from '@nestjs/common';
import { NoticeResolver, TodayNoticesResolver } from './notice.resolver.js';

@Module({ providers: [NoticeResolver, TodayNoticesResolver] })
export class NotificationsModule {}
