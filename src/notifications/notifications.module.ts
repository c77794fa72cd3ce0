import './telling.js';
import './mail.clock.js';
import { Module } from '@nestjs/common';
import { MailResolver } from './mail.resolver.js';
import { NoticeResolver, TodayNoticesResolver } from './notice.resolver.js';

@Module({ providers: [MailResolver, NoticeResolver, TodayNoticesResolver] })
export class NotificationsModule {}
