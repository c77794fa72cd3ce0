import { Module } from '@nestjs/common';
import { BoardResolver } from './board.resolver.js';
import { GoalResolver } from './goal.resolver.js';

@Module({ providers: [BoardResolver, GoalResolver] })
export class BoardsModule {}
