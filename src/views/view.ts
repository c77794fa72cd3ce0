import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'saved_view' })
@ObjectType({ description: 'A name for a filter of the action items, kept by a team for all of its people.' })
export class SavedView extends Thing {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') name: string;
  @Field({ description: 'The parameters of the page’s address: mine=1&group=person' }) @Column('text') filter: string;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@ObjectType({ description: 'A name for a filter of the action items, for myself alone.' })
export class OwnView {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() filter: string;
}

@ObjectType()
export class Views {
  @Field(() => [OwnView]) mine: OwnView[];
  @Field(() => [SavedView], { description: 'Of all my teams.' }) teams: SavedView[];
  @Field(() => ID, { nullable: true, description: 'The view with which my page opens, mine or a team’s.' }) opensWith: string | null;
}

@InputType()
export class OwnViewInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new one' }) id?: string | null;
  @Field() name: string;
  @Field() filter: string;
}

@InputType()
export class AddSavedViewInput {
  @Field(() => ID) teamId: string;
  @Field() name: string;
  @Field() filter: string;
}

@InputType()
export class EditSavedViewInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) filter?: string | null;
}
