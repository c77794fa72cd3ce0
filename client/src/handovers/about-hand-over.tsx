import { useMemo, useState } from 'react';
import { useLivingSeats } from '../audience/names.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { PersonAvatar } from '../shell/avatar.js';
import { usePack } from '../shell/pack.js';
import { Sheet } from '../shell/sheet.js';
import { store } from '../sync/index.js';
import { Select, useColleagues, Words } from '../tasks/form-parts.js';
import { useHandOverActs, type HandOver } from './acts.js';
import { FormFrame } from '../tasks/form-frame.js';
import styles from './handovers.module.css';
import { useTurnoverWords } from './words.js';

interface AboutProps {
  handOver: HandOver;
  can: ReadonlySet<string>;
}

/** What no item says, in the words of who leaves. */
export function Unwritten({ handOver, can }: AboutProps) {
  const t = useTurnoverWords();
  const tell = useTell();
  const acts = useHandOverActs();
  const [words, setWords] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const save = () => {
    acts.write(handOver, (words ?? '').trim()).done.then(
      () => setWords(undefined),
      (refused: unknown) => setProblem(tell(refused)),
    );
  };
  return (
    <Sheet title={t('unwritten')}>
      <div className={styles.inside}>
        {words === undefined ? (
          <>
            {handOver.unwritten ? <p className={styles.words}>{handOver.unwritten}</p> : <p>{t('unwrittenNone', { name: handOver.outgoingName })}</p>}
            {can.has('writeUnwritten') && (
              <button type="button" className={`${parts.btn} ${parts.small}`} aria-expanded={false} onClick={() => setWords(handOver.unwritten ?? '')}>
                {t('write')}
              </button>
            )}
          </>
        ) : (
          <FormFrame label={t('save')} send={t('save')} problem={problem} onSend={save} onClose={() => setWords(undefined)}>
            <Words label={t('unwritten')} hint={t('unwrittenHint')} value={words} onChange={setWords} rows={8} limit={10_000} focus />
          </FormFrame>
        )}
      </div>
    </Sheet>
  );
}

export function WhoTakesOver({ handOver, can }: AboutProps) {
  const t = useTurnoverWords();
  const tell = useTell();
  const acts = useHandOverActs();
  const people = useColleagues(handOver.teamId, handOver.organizationId).filter(({ key }) => key !== handOver.outgoingId);
  const [person, setPerson] = useState('');
  const [problem, setProblem] = useState<string>();
  const name = () => {
    if (!person) return setProblem(t('whoTakesNeeded'));
    acts.name(handOver, person).done.then(
      () => setPerson(''),
      (refused: unknown) => setProblem(tell(refused)),
    );
  };
  return (
    <Sheet title={t('incoming')}>
      <div className={styles.inside}>
        {handOver.incomingName ? <Person id={handOver.incomingId} name={handOver.incomingName} /> : <p>{t('nobodyNamed')}</p>}
        {can.has('nameIncoming') && !handOver.incomingId && (
          <form
            className={styles.naming}
            aria-label={t('nameThem')}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              name();
            }}
          >
            <Select label={t('incoming')} hint={t('incomingHint')} value={person} empty={t('choose')} options={people} onChange={setPerson} />
            {problem && (
              <p className={parts.error} role="alert">
                {problem}
              </p>
            )}
            <button type="submit" className={`${parts.btn} ${parts.small}`}>
              {t('nameThem')}
            </button>
          </form>
        )}
      </div>
    </Sheet>
  );
}

function Person({ id, name, small }: { id: string | null; name: string; small?: string }) {
  return (
    <span className={styles.person}>
      <PersonAvatar id={id} name={name} size="small" />
      <span>
        {name}
        {small && <small>{small}</small>}
      </span>
    </span>
  );
}

/** Whom one works with on this team, and for whom they sit. */
export function PeopleToKnow({ teamId }: { teamId: string }) {
  const t = useTurnoverWords();
  const pack = usePack();
  const seats = useLivingSeats(teamId);
  const people = useMemo(
    () =>
      seats
        .flatMap((seat) => (seat.holderId ? [{ seat, id: seat.holderId, name: store.get('person', seat.holderId)?.displayName ?? '…' }] : []))
        .sort((one, other) => one.name.localeCompare(other.name)),
    [seats],
  );
  return (
    <Sheet title={t('people')} count={people.length}>
      <ul className={styles.people}>
        {people.map(({ seat, id, name }) => (
          <li key={seat.id}>
            <Person id={id} name={name} small={`${pack.term('roles', seat.role)} · ${store.get('organization', seat.organizationId)?.name ?? ''}`} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
