import { Module } from '@nestjs/common';
import { ViewResolver } from './view.resolver.js';

@Module({ providers: [ViewResolver] })
export class ViewsModule {}
