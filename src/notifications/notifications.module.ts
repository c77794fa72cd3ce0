import './telling.js';
import './mail.clock.js';
import { Module } from '@nestjs/common';
import { NoticeResolver, TodayNoticesResolver } from './notice.resolver.js';

@Module({ providers: [NoticeResolver, TodayNoticesResolver] })
export class NotificationsModule {}
