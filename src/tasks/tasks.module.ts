import { Module } from '@nestjs/common';
import './asked.js';
import './ownerless.js';
import { AroundResolver, TaskAroundResolver, TaskListAroundResolver } from './around.resolver.js';
import { OrganizationTasksResolver } from './organization.resolver.js';
import { PartsResolver } from './parts.resolver.js';
import { ProgressResolver } from './progress.resolver.js';
import { BoardTasksResolver, TacticTasksResolver, TaskListResolver, TaskResolver } from './task.resolver.js';
import { TodayTasksResolver } from './today.resolver.js';

@Module({
  providers: [
    OrganizationTasksResolver,
    AroundResolver,
    TaskAroundResolver,
    TaskListAroundResolver,
    TaskResolver,
    TaskListResolver,
    ProgressResolver,
    PartsResolver,
    BoardTasksResolver,
    TacticTasksResolver,
    TodayTasksResolver,
  ],
})
export class TasksModule {}
