import { randomUUID } from 'node:crypto';
import { hashPassword, samplePassword } from '../identity/password.js';
import type { Board } from '../boards/board.js';
import { publish } from '../editions/edition.making.js';
import type { Lesson } from '../lessons/lesson.js';
import type { Decision } from '../meetings/decisions/decision.js';
import type { Meeting } from '../meetings/meeting.js';
import { Release } from '../releases/release.js';
import type { Tactic } from '../tactics/tactic.js';
import type { Task } from '../tasks/task.js';
import { performAsSystem } from '../work/act.js';
import type { Ground } from '../work/ground.js';
import type { Work } from '../work/work.js';
import { installationOf } from './installation.js';
import { readSample } from './loading.js';
import { makeAdoption, makeMessage, makeReport } from './sample.adoptions.js';
import { makeAgreement } from './sample.agreements.js';
import { makeBoard, makeTactic, positionsOf } from './sample.boards.js';
import { makeComment } from './sample.comments.js';
import { settle } from '../comments/comment.acts.js';
import { makeCommitment } from './sample.commitments.js';
import { daysOfTeams, type DaysOf } from './sample.days.js';
import { Keys, makeDirectory, makeSeats } from './sample.directory.js';
import { makeHandOver } from './sample.hand-overs.js';
import { makeCheck, makeLesson, type World as LessonWorld } from './sample.lessons.js';
import { makeAgenda, makeAttendance, makeDecision, makeMeeting } from './sample.meetings.js';
import { approveWritten, writeMinutes } from './sample.minutes.js';
import { makeQuestion } from './sample.questions.js';
import { makeRelease } from './sample.releases.js';
import type { SampleLesson } from './sample.shape.lessons.js';
import { makeAfterActionReview } from './sample.reviews.js';
import type { SampleData } from './sample.shape.js';
import { makeTask } from './sample.tasks.js';

// Two servers that start on one empty database at once make one sample.
const sampleLock = 3_417_002;

/**
 * Makes the sample network where it is wanted and the database is empty. One that was cut off halfway is made anew; one
 * that somebody removed stays away.
 */
export async function loadSample(ground: Ground): Promise<void> {
  if (!ground.config.sample || !(await isWanted(ground))) return;
  const sample = readSample();
  const holder = await ground.database.clock.connect();
  try {
    await holder.query("set lock_timeout = '60s'");
    await holder.query('select pg_advisory_lock($1)', [sampleLock]);
    if (!(await isWanted(ground))) return;
    await new Making(ground.database.clock, sample).all();
    ground.log.info({ tactics: sample.tactics.length, tasks: sample.tasks.length, people: sample.people.length }, 'the sample network is loaded');
  } finally {
    // Closed rather than given back: the lock and the setting end with the connection.
    holder.release(true);
  }
}

async function isWanted({ database }: Ground): Promise<boolean> {
  const { sampleState, networks, people } = await installationOf(database.clock);
  return sampleState === 'loading' || (sampleState === null && networks === 0 && people === 0);
}

/** The network's directory is the system's work; boards, tactics and tasks are acts in the name of those who would have done them. */
class Making {
  private readonly keys = new Keys();
  private readonly daysOf: DaysOf;
  private readonly boards = new Map<string, Board>();
  private readonly tactics = new Map<string, Tactic>();
  private readonly tasks = new Map<string, Task>();
  private readonly held = new Map<string, Meeting>();
  private readonly lessons = new Map<string, Lesson>();

  constructor(
    private readonly pool: Ground['database']['clock'],
    private readonly sample: SampleData,
  ) {
    this.daysOf = daysOfTeams(sample, new Date());
  }

  async all(): Promise<void> {
    const { sample, keys } = this;
    const { sampleState } = await installationOf(this.pool);
    if (sampleState === 'loading') await this.pool.query('select app.remove_sample()');
    const hash = await hashPassword(samplePassword);
    const network = await this.act('sample.loaded', undefined, async (work) => {
      const made = await makeDirectory(work, sample, keys, this.daysOf, hash);
      await work.query('select app.note_sample($1, $2)', [made, 'loading']);
      return made;
    });
    await this.proposedSeats();
    for (const board of sample.boards) {
      this.boards.set(board.key, await this.act('board.created', this.coordinatorOf(board.team), (work) => makeBoard(work, board, keys)));
    }
    const positions = positionsOf(sample.tactics);
    for (const tactic of sample.tactics) {
      const made = await this.act('tactic.added', tactic.madeBy, (work) =>
        makeTactic(work, tactic, this.boards.get(tactic.board)!, positions.get(tactic.key)!, keys, this.daysOf(this.teamOf(tactic.key))),
      );
      this.tactics.set(tactic.key, made);
    }
    for (const task of sample.tasks)
      this.tasks.set(
        task.key,
        await this.act('task.added', task.by, (work) =>
          makeTask(work, task, { sample, keys, days: this.daysOf(task.team), tactic: task.tactic === null ? undefined : this.tactics.get(task.tactic) }),
        ),
      );
    for (const one of sample.commitments)
      await this.act('commitment.added', one.by, (work) =>
        makeCommitment(work, one, { sample, keys, days: this.daysOf(one.team), tactic: one.tactic === null ? undefined : this.tactics.get(one.tactic) }),
      );
    await this.meetings();
    for (const one of sample.agreements) await this.act('agreement.added', one.by, (work) => makeAgreement(work, one, keys, this.daysOf(one.team)));
    for (const one of sample.handOvers) {
      const { holder, team } = sample.seats.find((seat) => seat.key === one.seat)!;
      await this.act('hand_over.started', holder!, (work) => makeHandOver(work, one, { sample, keys, days: this.daysOf(team), tasks: this.tasks }));
    }
    await this.lookBack();
    await this.learn();
    await this.takeOver();
    await this.talk();
    for (const one of sample.questions)
      await makeQuestion(one, { sample, keys, days: this.daysOf(one.team), act: (name, person, body) => this.act(name, person, body) });
    await this.pool.query('select app.note_sample($1, $2)', [network, 'loaded']);
  }

  private async lookBack(): Promise<void> {
    const { sample, keys, tactics, held } = this;
    for (const one of sample.afterActionReviews) {
      const about = one.tactic ? tactics.get(one.tactic) : one.meeting ? held.get(one.meeting) : undefined;
      const name = one.done ? 'after_action_review.finished' : 'after_action_review.begun';
      await this.act(name, one.by, (work) => makeAfterActionReview(work, one, { sample, keys, days: this.daysOf(one.team), about }));
    }
  }

  private async learn(): Promise<void> {
    const { sample, keys, tactics } = this;
    for (const one of sample.lessons) {
      const tactic = tactics.get(one.tactic)!;
      const world = { sample, keys, days: this.daysOf(this.teamOf(one.tactic)), tactic };
      const lesson = await this.act('lesson.drafted', one.by, (work) => makeLesson(work, one, world));
      this.lessons.set(one.key, lesson);
      for (const check of one.checks) await this.act('lesson.checked', check.by, (work) => makeCheck(work, lesson, one, check, world));
      if (one.release) await this.release(one, lesson, world);
    }
  }

  /** By the system and on its day, as the clock would have done it then. */
  private async release(one: SampleLesson, lesson: Lesson, world: LessonWorld): Promise<void> {
    const { id } = await this.act('release.asked', one.by, (work) => makeRelease(work, lesson, one, world));
    await this.act('edition.released', undefined, async (work) => {
      await publish(work, id, world.days.at(one.release!.on)!);
      this.keys.put('Edition', one.key, (await work.get(Release, id)).editionId!);
    });
  }

  private async takeOver(): Promise<void> {
    const { sample, keys, tactics } = this;
    for (const one of sample.adoptions) {
      const world = { sample, keys, days: this.daysOf(one.team), tactic: one.tactic === null ? undefined : tactics.get(one.tactic) };
      const taken = one.state !== 'considering' && one.state !== 'rejected';
      const adoption = await this.act(taken ? 'adoption.adopted' : 'adoption.considered', one.by, (work) => makeAdoption(work, one, world));
      for (const said of one.reports) await this.act('report.added', one.by, (work) => makeReport(work, adoption, said, world.days));
      // Each at a moment of its own: they are read in the order of their making.
      for (const turn of one.messages.keys()) await this.act('message.delivered', undefined, (work) => makeMessage(work, adoption, one, turn, sample));
    }
  }

  private async talk(): Promise<void> {
    const { sample, keys, tactics, tasks, lessons } = this;
    for (const one of sample.comments) {
      const about = (one.lesson ? lessons.get(one.lesson) : one.task ? tasks.get(one.task) : tactics.get(one.tactic!))!;
      const first = await this.act('comment.added', one.by, (work) => makeComment(work, one, one, { sample, keys, about }));
      for (const answer of one.answers) await this.act('comment.added', answer.by, (work) => makeComment(work, answer, first, { sample, keys, about }));
      if (one.settledBy) await this.act('comment.resolved', one.settledBy, (work) => settle(work, first));
    }
  }

  /** Decisions stand before an agenda that is built from those that are due again. */
  private async meetings(): Promise<void> {
    const decisions = new Map<string, Decision>();
    const { sample, keys, tactics, tasks, held: meetings } = this;
    const world = (team: string) => ({ sample, keys, days: this.daysOf(team), tactics, tasks, meetings, decisions });
    for (const one of sample.meetings) meetings.set(one.key, await this.act('meeting.added', one.by, (work) => makeMeeting(work, one, world(one.team))));
    for (const one of sample.decisions) decisions.set(one.key, await this.act('decision.added', one.by, (work) => makeDecision(work, one, world(one.team))));
    for (const one of sample.meetings) {
      const meeting = meetings.get(one.key)!;
      await this.act(one.build ? 'agenda.built' : 'agenda.added', one.by, (work) => makeAgenda(work, meeting, one, world(one.team)));
      await this.act('attendance.marked', one.by, async (work) => {
        await makeAttendance(work, meeting, one, world(one.team));
        await writeMinutes(work, meeting, one);
      });
      if (one.approvedBy) await this.act('minutes.approved', one.approvedBy, (work) => approveWritten(work, meeting));
    }
  }

  private act<Made>(name: string, person: string | undefined, body: (work: Work) => Promise<Made>): Promise<Made> {
    const inTheNameOf = person === undefined ? undefined : this.keys.of('Person', person);
    return performAsSystem({ pool: this.pool, purpose: 'sample', act: randomUUID(), inTheNameOf }, name, body);
  }

  private async proposedSeats(): Promise<void> {
    for (const seat of this.sample.seats) {
      const { proposed } = seat;
      if (!proposed) continue;
      await this.act('seat.proposed', proposed.by, async (work) => {
        const [made] = await makeSeats(work, this.sample, [seat], this.keys, this.daysOf);
        await work.query('select app.put_invitation($1, $2, null, 1)', [made!.id, proposed.email]);
      });
    }
  }

  private teamOf(tacticKey: string): string {
    const { board } = this.sample.tactics.find(({ key }) => key === tacticKey)!;
    return this.sample.boards.find(({ key }) => key === board)!.team;
  }

  private coordinatorOf(team: string): string {
    return this.sample.seats.find((seat) => seat.team === team && seat.role === 'coordinator' && seat.holder !== null)!.holder!;
  }
}
