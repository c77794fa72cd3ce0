import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'source_message' })
@ObjectType({
  description:
    'What a team asks those who wrote a lesson, and what they answer, also where nobody knows who they are. Each side has rows of its own; of the other side it gets copies in nobody’s name.',
})
export class SourceMessage extends Thing {
  @Field(() => ID) @Column('uuid') editionId: string;
  /** The first edition of the same lesson. */
  @Column('uuid') firstEditionId: string;
  @Field(() => ID, { description: 'The team that asks.' }) @Column('uuid') teamId: string;
  /** Whose row it is. */
  @Column('text') side: 'asker' | 'source';
  @Field({ description: 'An answer of those who wrote it.' }) @Column('boolean') fromSource: boolean;
  @Field(() => String, { nullable: true, description: 'Where it was written; null: the source, whose city is hidden.' }) @Column('text') senderPlace:
    string | null;
  @Field(() => String, { nullable: true, description: 'The role of the seat that wrote it; null: the source, whose city is hidden.' })
  @Column('text')
  senderRole: string | null;
  @Field() @Column('text') text: string;
}
