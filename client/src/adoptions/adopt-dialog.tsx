import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../boards/dialog.js';
import parts from '../boards/parts.module.css';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { useCurrentTeam } from '../shell/team.js';
import { ask, useDraft, useRows } from '../sync/index.js';
import { Select } from '../tasks/form-parts.js';
import styles from './adoptions.module.css';
import { adoptLessonDocument, considerLessonDocument, planAdoptionDocument } from './documents.js';
import { FirstItems, inOneLine, useFirstItems } from './first-items.js';
import { emptyFit, FitCheck, fitOf, isWhole, type Fit } from './fit-check.js';
import type { Adoption, Edition } from './terms.js';
import { useAdoptionWords } from './words.js';

interface AdoptDialogProps {
  edition: Edition;
  /** One that is under consideration: it is planned now. */
  adoption?: Adoption;
  onDone(): void;
  onClose(): void;
}

type Made = { boardId: string; id: string } | 'considered';

/** Whether it would work here, then the card and what is done first, then where it is. */
export default function AdoptDialog({ edition, adoption, onDone, onClose }: AdoptDialogProps) {
  const t = useAdoptionWords();
  const team = useCurrentTeam();
  const [step, setStep] = useState<'fit' | 'plan'>('fit');
  const [returned, setReturned] = useState(false);
  // Six answers and their notes are work: closing the dialog keeps them.
  const draft = useDraft(`adoption:fit:${team?.id ?? ''}:${edition.id}`);
  const before = adoption ? fitOf(adoption.fit) : emptyFit;
  const fit = draft.value ? fitOf(JSON.parse(draft.value) as Parameters<typeof fitOf>[0]) : before;
  const setFit = (next: Fit) => draft.set(JSON.stringify(Object.entries(next).map(([key, said]) => ({ key, ...said }))));
  const [told, setTold] = useState(true);
  const boards = useRows('board', 'teamId', team?.id ?? '').filter((board) => !board.archivedAt);
  const [made, setMade] = useState<Made>();
  const answers = Object.entries(fit).flatMap(([key, { answer, note }]) => (answer ? [{ key, answer, note: note.trim() || null }] : []));
  const consider = useSubmit(async (act) => {
    await ask(considerLessonDocument, { act, input: { editionId: edition.id, teamId: team!.id, told, fit: answers } });
    draft.drop();
    setMade('considered');
    onDone();
  });
  if (!team) return null;
  const doneTitle = t(made === 'considered' ? 'state_considering' : 'doneTitle');
  // One dialog for all steps: what opened it is known to it until the last.
  return (
    <Dialog title={made ? doneTitle : t('fitTitle', { title: edition.title })} size={made ? 'md' : 720} onClose={onClose}>
      {made ? (
        <Done made={made} onClose={onClose} />
      ) : step === 'fit' ? (
        <form
          className={parts.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isWhole(fit) && boards.length) setStep('plan');
          }}
        >
          <p>
            <b>{t('fitStep')}</b> {t('fitText')}
          </p>
          <ProblemNote>{consider.problem}</ProblemNote>
          {boards.length ? null : (
            <p className={parts.notice}>
              {t('noBoard')} <Link to="/boards">{t('toBoards')}</Link>
            </p>
          )}
          <FitCheck fit={fit} onChange={setFit} />
          {adoption ? null : <Tell told={told} onChange={setTold} />}
          {isWhole(fit) ? null : <p className={parts.hint}>{t('fitMissing')}</p>}
          <div className={parts.actions}>
            {adoption ? null : (
              <button type="button" className={parts.btn} disabled={consider.busy} onClick={() => consider.submit()}>
                {t('onlyConsider')}
              </button>
            )}
            <button type="submit" className={`${parts.btn} ${parts.main}`} autoFocus={returned} disabled={!isWhole(fit) || !boards.length}>
              {t('toPlan')}
            </button>
          </div>
        </form>
      ) : (
        <Plan
          {...{ edition, adoption, answers, told, boards }}
          teamId={team.id}
          onBack={() => {
            setReturned(true);
            setStep('fit');
          }}
          onMade={(card) => {
            draft.drop();
            setMade(card);
            onDone();
          }}
        />
      )}
    </Dialog>
  );
}

function Tell({ told, onChange }: { told: boolean; onChange(told: boolean): void }) {
  const t = useAdoptionWords();
  return (
    <label className={styles.tell}>
      <input type="checkbox" checked={told} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {t('tell')}
        <span className={parts.hint}>{t('tellHint')}</span>
      </span>
    </label>
  );
}

interface PlanProps {
  edition: Edition;
  adoption: Adoption | undefined;
  answers: { key: string; answer: string; note: string | null }[];
  told: boolean;
  teamId: string;
  boards: readonly { id: string; title: string }[];
  onBack(): void;
  onMade(card: Made): void;
}

function Plan({ edition, adoption, answers, told, teamId, boards, onBack, onMade }: PlanProps) {
  const t = useAdoptionWords();
  const [board, setBoard] = useState('');
  const [title, setTitle] = useState(edition.title);
  const items = useFirstItems(teamId, edition.doThis);
  const boardId = board || (boards[0]?.id ?? '');
  const step = useRef<HTMLParagraphElement>(null);
  // The dialog stands where the step before it ended.
  useEffect(() => step.current?.focus(), []);
  const send = useSubmit(async (act) => {
    // Alone it would read as what is done.
    const description = edition.appliesIf ? `${t('worksIf')}:\n${edition.appliesIf}` : null;
    const plan = { boardId, title: title.trim(), description, items: items.chosen };
    const card = adoption
      ? (await ask(planAdoptionDocument, { act, input: { id: adoption.id, fit: answers, plan } })).planAdoption.tactic
      : (await ask(adoptLessonDocument, { act, input: { editionId: edition.id, teamId, told, fit: answers, plan } })).adoptLesson.tactic;
    onMade(card ?? 'considered');
  });
  return (
    <form className={parts.form} noValidate onSubmit={send.submit}>
      <p ref={step} tabIndex={-1}>
        <b>{t('planStep')}</b> {t('cardFilled')}
      </p>
      <ProblemNote>{send.problem}</ProblemNote>
      {boards.length > 1 ? (
        <Select label={t('board')} value={boardId} options={boards.map(({ id, title: name }) => ({ key: id, name }))} onChange={setBoard} />
      ) : null}
      <label className={parts.control}>
        <span className={parts.name}>{t('cardName')}</span>
        <textarea
          className={`${parts.field} ${styles.oneLine}`}
          rows={1}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(inOneLine(event.currentTarget.value))}
        />
      </label>
      <FirstItems items={items} language={edition.language} />
      <div className={parts.actions}>
        <button type="button" className={parts.btn} onClick={onBack}>
          {t('back')}
        </button>
        <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={send.busy || !boardId || !title.trim()}>
          {t('adopt')}
        </button>
      </div>
    </form>
  );
}

function Done({ made, onClose }: { made: Made; onClose(): void }) {
  const t = useAdoptionWords();
  const text = useRef<HTMLParagraphElement>(null);
  // The form with the focus in it has gone.
  useEffect(() => text.current?.focus(), []);
  return (
    <div className={parts.form}>
      <p ref={text} role="status" tabIndex={-1}>
        {t(made === 'considered' ? 'doneConsider' : 'doneText')}
      </p>
      <div className={parts.actions}>
        <button type="button" className={parts.btn} onClick={onClose}>
          {t('stay')}
        </button>
        {made === 'considered' ? null : (
          <Link className={`${parts.btn} ${parts.main}`} to={`/boards/${made.boardId}/tactics/${made.id}`}>
            {t('openCard')}
          </Link>
        )}
      </div>
    </div>
  );
}
