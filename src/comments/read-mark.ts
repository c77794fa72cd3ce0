import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';

@Entity({ schema: 'app', name: 'read_mark' })
@ObjectType({ description: 'Until when one person has read what is said about a thing: theirs alone.' })
export class ReadMark extends Thing {
  @Field(() => ID) @Column('uuid') personId: string;
  @Field({ description: 'tactic | task | meeting | decision | lesson' }) @Column('text') kind: string;
  @Field(() => ID) @Column('uuid') subjectId: string;
  @Field(() => Date, { description: 'When the last comment was made that they have read.' }) @Column('timestamptz') until: Date;
}

@ObjectType({ description: 'Something about which there is said what I see and have not read; never what I said myself.' })
export class Unread {
  @Field({ description: 'tactic | task | meeting | decision | lesson' }) aboutKind: string;
  @Field(() => ID) aboutId: string;
  @Field(() => Int, { description: 'How many comments.' }) count: number;
}

const most = 1_000;

// A mark is kept to the millisecond. Without one, what was said before somebody joined is the past, on the team where it was said or, elsewhere, on any.
const notRead = `from app.comment c left join app.read_mark r on r.subject_id = c.about_id and r.person_id = $1
        left join (select team_id, min(joined_at) as at from app.seat s where s.holder_id = $1 and app.living(s) group by team_id) here on here.team_id = c.team_id
        cross join (select min(joined_at) as at from app.seat s where s.holder_id = $1 and app.living(s)) anywhere
      where c.archived_at is null and c.written_by <> $1
        and date_trunc('milliseconds', c.made_at) > coalesce(r.until, here.at, anywhere.at, '-infinity')`;

/** What is new to this viewer, of all that they see: one statement, however many cards a screen shows. What they muted is not news to them. */
export function unreadFor(work: Work): Promise<Unread[]> {
  return work.query<Unread>(
    `select c.about_kind as "aboutKind", c.about_id as "aboutId", count(*)::int as count
       ${notRead}
        and not exists (select from app.watch w where w.about_id = c.about_id and w.state = 'muted')
      group by c.about_kind, c.about_id order by max(c.made_at) desc, c.about_id limit ${most}`,
    [work.viewer.person],
  );
}

export async function hasNews(work: Work, aboutId: string): Promise<boolean> {
  const [said] = await work.query<{ is: boolean }>(`select exists (select ${notRead} and c.about_id = $2) as is`, [work.viewer.person, aboutId]);
  return said!.is;
}

export async function readUntil(work: Work, aboutId: string): Promise<Date | null> {
  const [mark] = await work.find(ReadMark, { personId: work.viewer.person, subjectId: aboutId });
  return mark?.until ?? null;
}

/** When the newest comment was made that this viewer sees. */
export async function newestSaid(work: Work, aboutId: string): Promise<Date | null> {
  const [said] = await work.query<{ at: Date | null }>('select max(made_at) as at from app.comment where about_id = $1', [aboutId]);
  return said!.at;
}
