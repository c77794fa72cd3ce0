import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Meeting } from '../meetings/meeting.js';
import type { Work } from '../work/work.js';
import { documentOf } from '../writing/store.js';
import { blocksOf, type Block } from '../writing/text.js';
import { minutes } from './writing.js';
import { MinutesVersion } from './version.js';

@ObjectType({ description: 'A stretch of text with the same marks.' })
export class MinutesRun {
  @Field() text: string;
  @Field(() => Boolean, { nullable: true }) bold?: true;
  @Field(() => Boolean, { nullable: true }) italic?: true;
  @Field(() => Boolean, { nullable: true }) underline?: true;
  @Field(() => Boolean, { nullable: true }) strike?: true;
  @Field(() => String, { nullable: true, description: 'https or mailto.' }) link?: string;
}

@ObjectType({ description: 'A line of the minutes that became a thing: which, not what it says.' })
export class MinutesMade {
  @Field({ description: 'task | decision' }) kind: string;
  @Field(() => ID) id: string;
}

@ObjectType({ description: 'One line of minutes.' })
export class MinutesBlock {
  @Field({ description: 'heading | paragraph | item | quote | made' }) kind: string;
  @Field(() => Int, { nullable: true, description: 'Of a heading 1 to 3; of an item of a list how deep it stands.' }) level?: number;
  @Field(() => Int, { nullable: true, description: 'Of an item of a numbered list.' }) number?: number;
  @Field(() => [MinutesRun]) runs: MinutesRun[];
  @Field(() => MinutesMade, { nullable: true }) made?: MinutesMade;
}

/** What stands in the minutes now: while they are approved, the approved version, and else what was typed so far. */
export async function linesOf(work: Work, meeting: Meeting): Promise<Block[]> {
  if (meeting.state === 'approved') {
    const [version] = await work.find(MinutesVersion, { meetingId: meeting.id, number: meeting.minutesVersion });
    return version ? linesOfVersion(version) : [];
  }
  const document = await documentOf(work, minutes, meeting.id);
  const lines = blocksOf(document);
  document.destroy();
  return lines;
}

export const linesOfVersion = (version: MinutesVersion): Block[] => JSON.parse(version.content) as Block[];
