import { Module } from '@nestjs/common';
import { PackResolver } from './pack.resolver.js';

@Module({ providers: [PackResolver] })
export class PacksModule {}
