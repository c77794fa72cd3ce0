import { useId, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { AudienceChoice } from '../audience/control.js';
import { isNarrow, narrowingOf, sameNarrowing, toInput, wholeTeam, type Narrowing } from '../audience/seen.js';
import parts from '../boards/parts.module.css';
import type { Audience } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { Problem, ProblemNote, useSubmit } from '../shell/form.js';
import { Loading } from '../shell/notices.js';
import { useMe } from '../shell/session.js';
import { Page, PageHead } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import { ask, useDraft, useLoad, useRow } from '../sync/index.js';
import styles from './after-action.module.css';
import { beginAfterActionReviewDocument, reviewedMeetingDocument, reviewedTacticDocument } from './documents.js';
import { useWorkers } from './facts.js';
import { useAfterActionWords } from './words.js';

/** What a review is to look back on. */
interface Subject {
  readonly teamId: string;
  readonly title: string | undefined;
  readonly about: { readonly tacticId?: string; readonly meetingId?: string };
  /** Who sees the thing; of an event, the whole team. */
  readonly audience: Audience | undefined;
  readonly back: string;
}

function useSubject(): { subject: Subject | undefined; loading: boolean } {
  const [search] = useSearchParams();
  const [tacticId, meetingId, teamId] = [search.get('tactic'), search.get('meeting'), search.get('team')];
  const tactic = useRow('tactic', tacticId);
  const meeting = useRow('meeting', meetingId);
  const team = useRow('team', teamId);
  const ofTactic = useLoad(reviewedTacticDocument, { id: tacticId ?? '' }, { skip: !tacticId });
  const ofMeeting = useLoad(reviewedMeetingDocument, { id: meetingId ?? '' }, { skip: !meetingId });
  const loading = ofTactic.loading || ofMeeting.loading;
  if (tactic && !tactic.archivedAt) {
    const { id, title, boardId, audience } = tactic;
    return { subject: { teamId: tactic.teamId, title, about: { tacticId: id }, audience, back: `/boards/${boardId}/tactics/${id}` }, loading };
  }
  if (meeting && !meeting.archivedAt) {
    const { id, title, audience } = meeting;
    return { subject: { teamId: meeting.teamId, title, about: { meetingId: id }, audience, back: `/meetings/${id}` }, loading };
  }
  if (team) return { subject: { teamId: team.id, title: undefined, about: {}, audience: undefined, back: `/team/${team.id}?view=reviews` }, loading };
  return { subject: undefined, loading };
}

/** What it is about, who leads it, when, and who sees it: then it begins. */
export function Begin() {
  const t = useAfterActionWords();
  const { subject, loading } = useSubject();
  useTitle(t('beginTitle'));
  if (subject) return <Form subject={subject} />;
  if (loading) return <Loading />;
  return (
    <Page>
      <PageHead title={t('notHere')}>{t('notHereText')}</PageHead>
      <p>
        <Link className={parts.btn} to="/today">
          {t('toToday')}
        </Link>
      </p>
    </Page>
  );
}

function Form({ subject: { teamId, title, about, audience, back } }: { subject: Subject }) {
  const t = useAfterActionWords();
  const hint = useId();
  const me = useMe().person.id;
  const go = useNavigate();
  const workers = useWorkers(teamId);
  const event = useDraft(`after-action:event:${teamId}`);
  const [heldOn, setHeldOn] = useState(isoDay());
  const [leads, setLeads] = useState(me);
  const within = audience ? narrowingOf(audience) : wholeTeam;
  const [seenBy, setSeenBy] = useState<Narrowing>();
  const chosen = seenBy && !sameNarrowing(seenBy, within) ? seenBy : undefined;
  const begin = useSubmit(async (act) => {
    const named = event.value?.trim() ?? '';
    if (!title && !named) throw new Problem(t('eventNeeded'), { event: t('eventNeeded') });
    const what = title ? about : { teamId, event: named };
    const shared = chosen && (isNarrow(chosen) || audience) ? toInput(teamId, chosen) : null;
    const made = await ask(beginAfterActionReviewDocument, { act, input: { ...what, heldOn, facilitatorId: leads, audience: shared } });
    if (!title) event.drop();
    void go(`/after-action-reviews/${made.beginAfterActionReview.id}`, { replace: true });
  });
  return (
    <Page>
      <PageHead title={t('beginTitle')}>{title ? t('beginText', { title }) : t('beginEvent')}</PageHead>
      <form className={`${parts.form} ${styles.begin}`} onSubmit={begin.submit} noValidate>
        <ProblemNote>{begin.problem}</ProblemNote>
        {!title && (
          <label className={parts.control}>
            <span className={parts.name}>{t('event')}</span>
            <input
              className={parts.field}
              aria-label={t('event')}
              aria-describedby={hint}
              value={event.value ?? ''}
              maxLength={200}
              autoFocus
              aria-invalid={begin.fields.event ? true : undefined}
              onChange={(change) => event.set(change.currentTarget.value)}
            />
            <span id={hint} className={parts.hint}>
              {t('eventHint')}
            </span>
          </label>
        )}
        <div className={parts.two}>
          <label className={parts.control}>
            <span className={parts.name}>{t('heldOn')}</span>
            <input
              type="date"
              className={parts.field}
              value={heldOn}
              max={isoDay()}
              aria-invalid={begin.fields.heldOn ? true : undefined}
              onChange={(change) => setHeldOn(change.currentTarget.value)}
            />
          </label>
          <label className={parts.control}>
            <span className={parts.name}>{t('facilitator')}</span>
            <select className={parts.field} value={leads} onChange={(change) => setLeads(change.currentTarget.value)}>
              {workers.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div>
          <AudienceChoice teamId={teamId} value={seenBy ?? within} onChange={setSeenBy} />
        </div>
        <div className={parts.actions}>
          <Link className={parts.btn} to={back}>
            {t('cancel')}
          </Link>
          <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={begin.busy}>
            {t('begin')}
          </button>
        </div>
      </form>
    </Page>
  );
}
