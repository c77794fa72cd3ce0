import { Module } from '@nestjs/common';
import { JournalResolver } from './journal.resolver.js';

@Module({ providers: [JournalResolver] })
export class JournalModule {}
