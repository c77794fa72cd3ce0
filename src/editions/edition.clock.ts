import { timer } from '../journal/clock.js';
import { reader } from '../journal/reader.js';
import { begunEverywhere } from '../lessons/expiry.js';
import { lockedLesson } from '../lessons/lesson.rules.js';
import { Release } from '../releases/release.js';
import type { Work } from '../work/work.js';
import { leaveWord, outlive, part, publish, takeOut } from './edition.making.js';

interface Due {
  id: string;
  version: number;
}

// What the network reads of the same lesson, or read at its address before, says the city that is to be hidden.
const saysCity = `r.hide_city and exists (select from app.edition_origin g join app.edition e on e.id = g.edition_id
  join app.edition_origin o on o.edition_id = e.id or o.edition_id = any (e.earlier_ids)
  where g.lesson_id = r.lesson_id and e.state = 'current' and not o.hidden)`;

const due = (work: Work, now: Date, which: string): Promise<Due[]> =>
  work.query<Due>(
    `select r.id, r.version from app.release r join app.team t on t.id = r.team_id
     where r.state = 'approved' and (r.embargo_until is null or r.embargo_until <= $1) and t.archived_at is null and ${which} order by r.asked_at, r.id limit 200`,
    [begunEverywhere(now)],
  );

/** What holds no longer before all agreed, or before its day: nobody is asked any more, and whoever asked is told. */
timer<Due>({
  name: 'release.outdated',
  find: (work, now) =>
    work.query<Due>(
      `select r.id, r.version from app.release r join app.lesson l on l.id = r.lesson_id join app.team t on t.id = r.team_id
       where r.state in ('asked', 'approved') and t.archived_at is null and least(r.expires_on, l.expires_on) <= $1 order by r.asked_at, r.id limit 200`,
      [begunEverywhere(now)],
    ),
  key: ({ id, version }) => `${id}/${version}`,
  do: (work, { id }, now) => outlive(work, id, now),
});

/** Where its city is to be hidden from now on, what says it goes first. */
timer<Due>({
  name: 'edition.withdrawn',
  find: (work, now) => due(work, now, saysCity),
  key: ({ id, version }) => `${id}/${version}`,
  do: (work, { id }, now) => part(work, id, now),
});

/** What waited for its day. */
timer<Due>({
  name: 'edition.released',
  find: (work, now) => due(work, now, `not (${saysCity})`),
  key: ({ id, version }) => `${id}/${version}`,
  do: (work, { id }, now) => publish(work, id, now),
});

/** What waits for nothing goes out at once, by the same way: nobody can tell the two apart. */
reader({
  name: 'edition.released',
  reads: ['release.asked', 'release.agreed'],
  async handle(work, { changes, at }) {
    const approved = changes.filter(({ kind, after }) => kind === 'release' && after?.['state'] === 'approved');
    let did = false;
    for (const { id } of approved) did = (await publish(work, id, at)) || did;
    return did;
  },
});

async function endWithLesson(work: Work, lessonId: string, at: Date): Promise<boolean> {
  const releases = await work.find(Release, { lessonId, state: ['asked', 'approved', 'released'] }, { order: 'asked_at, id', lock: true });
  if (!releases.length) return false;
  const lesson = await lockedLesson(work, lessonId);
  // Brought back at once, it goes on as if nothing had been.
  if (lesson.state !== 'retired' && !lesson.archivedAt) return false;
  for (const release of releases) {
    const edition = await takeOut(work, release, lesson);
    await work.update(release, { state: 'withdrawn', withdrawnBecause: 'out_of_date' });
    if (edition) await leaveWord(work, edition.id, 'out_of_date', at);
  }
  return true;
}

/** A lesson that is out of use at home is so everywhere; whoever read what is gone is told. */
reader({
  name: 'edition.withdrawn',
  reads: ['release.withdrawn', 'lesson.retired', 'lesson.archived', 'act.undone'],
  async handle(work, { name, changes, at }) {
    let did = false;
    for (const { kind, id, after } of changes) {
      if (name !== 'release.withdrawn') did = (kind === 'lesson' && (await endWithLesson(work, id, at))) || did;
      else if (kind === 'edition' && after?.['state'] === 'withdrawn') {
        const [release] = await work.find(Release, { editionId: id });
        await leaveWord(work, id, release?.withdrawnBecause ?? 'other', at);
        did = true;
      }
    }
    return did;
  },
});
