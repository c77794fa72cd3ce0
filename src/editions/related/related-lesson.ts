import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../../work/thing.js';

@Entity({ schema: 'app', name: 'related_lesson' })
@ObjectType({ description: 'That two lessons belong together: seen by whoever sees both.' })
export class RelatedLesson extends Thing {
  @Field(() => ID) @Column('uuid') lessonId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') relatedLessonId: string | null;
  /** The first edition of what another city released. */
  @Column('uuid') firstEditionId: string | null;
  /** The other lesson's audience, kept by the database; null: what was released. */
  @Column('int') endAudienceId: number | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@InputType({ description: 'Another lesson of the same team, or what was released: one of the two.' })
export class RelateLessonInput {
  @Field(() => ID) lessonId: string;
  @Field(() => ID, { nullable: true }) relatedLessonId?: string | null;
  @Field(() => ID, { nullable: true }) editionId?: string | null;
}
