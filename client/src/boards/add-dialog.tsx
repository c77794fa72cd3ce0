import { useMemo, useState } from 'react';
import { AudienceChoice } from '../audience/control.js';
import { useLivingSeats } from '../audience/names.js';
import { narrowingOf, sameNarrowing, type Narrowing } from '../audience/seen.js';
import type { Board } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store, useDraft, useRows } from '../sync/index.js';
import { TypeGuidance } from '../tactics/guidance.js';
import { useBoardActs } from './acts.js';
import { openStages, type Stage } from './cells.js';
import { needsLead } from './moves.js';
import parts from './parts.module.css';
import { linesOf } from './lines.js';
import { FormDialog } from './form-dialog.js';
import { useTell } from './tell.js';

const LONGEST_TITLE = 200;
const startStages = openStages.filter((stage) => !needsLead(stage));

/** Everything that is known about a new tactic, with the library's guidance beside it. Several lines are several tactics. */
export default function AddDialog({ board, onClose }: { board: Board; onClose(): void }) {
  const t = useWords('board');
  const fields = useWords('fields');
  const pack = usePack();
  const tell = useTell();
  const { add } = useBoardActs();
  const title = useDraft(`add:${board.id}`);
  const why = useDraft(`add-why:${board.id}`);
  const [type, setType] = useState('');
  const [stage, setStage] = useState<Stage>('idea');
  const [lead, setLead] = useState('');
  const [strand, setStrand] = useState('');
  const [level, setLevel] = useState('');
  const [audience, setAudience] = useState<Narrowing>(() => narrowingOf(board.audience));
  const [error, setError] = useState<string>();
  const organizations = useTeamOrganizations(board.teamId);
  const lines = linesOf(title.value ?? '');
  const library = pack.tacticType(type || null);

  const choose = (key: string) => {
    setType(key);
    const chosen = pack.tacticType(key || null);
    // What the library says is a proposal: only empty fields take it.
    if (chosen?.strands.length === 1 && !strand) setStrand(chosen.strands[0] ?? '');
    if (chosen?.levels.length === 1 && !level) setLevel(chosen.levels[0] ?? '');
  };
  const save = () => {
    if (!lines.length) return setError(t('titleNeeded'));
    if (lines.some((line) => line.length > LONGEST_TITLE)) return setError(t('titleTooLong', { limit: LONGEST_TITLE }));
    const common = {
      typeKey: type || null,
      mechanism: why.value?.trim() || null,
      leadOrganizationId: lead || null,
      strand: strand || null,
      level: level || null,
    };
    const own = sameNarrowing(audience, narrowingOf(board.audience)) ? undefined : audience;
    const made = add({
      boardId: board.id,
      teamId: board.teamId,
      stage,
      first: true,
      audience: own,
      tactics: lines.map((line) => ({ title: line, ...common })),
    });
    Promise.all(made.map(({ done }) => done)).then(
      () => undefined,
      (refused: unknown) => {
        setError(tell(refused));
        title.set(lines.join('\n'));
      },
    );
    title.drop();
    why.drop();
    onClose();
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t('addTactic')}
      size={640}
      problem={error}
      send={lines.length > 1 ? t('addSeveral', { count: lines.length }) : t('add')}
      onSend={save}
    >
      <label className={parts.control}>
        <span className={parts.name}>{fields('title')}</span>
        <span className={parts.hint}>{t('titleHint')}</span>
        <textarea
          className={parts.field}
          rows={2}
          value={title.value ?? ''}
          data-autofocus
          aria-invalid={error && !lines.length ? true : undefined}
          onChange={(event) => title.set(event.currentTarget.value)}
        />
      </label>
      <label className={parts.control}>
        <span className={parts.name}>{fields('typeKey')}</span>
        <TypeSelect value={type} onChange={choose} />
      </label>
      {library && <TypeGuidance typeKey={library.key} short />}
      <label className={parts.control}>
        <span className={parts.name}>{fields('mechanism')}</span>
        <textarea className={parts.field} value={why.value ?? ''} onChange={(event) => why.set(event.currentTarget.value)} />
      </label>
      <div className={parts.two}>
        <Choice
          label={fields('stage')}
          value={stage}
          onChange={(value) => setStage(value as Stage)}
          options={startStages.map((key) => ({ key, name: pack.term('stages', key) }))}
        />
        <Choice label={t('facetLead')} hint={t('leadHint')} value={lead} empty={t('noLead')} onChange={setLead} options={organizations} />
        <Choice label={pack.word('strand')} value={strand} empty={t('notSet')} onChange={setStrand} options={pack.list('strands')} />
        <Choice label={pack.word('level')} value={level} empty={t('notSet')} onChange={setLevel} options={pack.list('levels')} />
      </div>
      <div className={parts.control}>
        <span className={parts.name}>{t('whoCanSee')}</span>
        <div>
          <AudienceChoice teamId={board.teamId} value={audience} onChange={setAudience} />
        </div>
      </div>
      <p className={parts.hint}>{pack.word('guard')}.</p>
    </FormDialog>
  );
}

/** Organizations with a living seat on the team, by name. */
export function useTeamOrganizations(teamId: string): readonly { key: string; name: string }[] {
  const seats = useLivingSeats(teamId);
  const organizations = useRows('organization');
  return useMemo(() => {
    const ids = new Set(seats.map((seat) => seat.organizationId));
    return organizations
      .filter((organization) => ids.has(organization.id))
      .map((organization) => ({ key: organization.id, name: store.get('organization', organization.id)?.name ?? organization.name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [seats, organizations]);
}

interface ChoiceProps {
  label: string;
  hint?: string;
  value: string;
  empty?: string;
  options: readonly { key: string; name: string }[];
  onChange(value: string): void;
}

function Choice({ label, hint, value, empty, options, onChange }: ChoiceProps) {
  return (
    <label className={parts.control}>
      <span className={parts.name}>{label}</span>
      <select className={parts.field} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.name}
          </option>
        ))}
      </select>
      {hint && <span className={parts.hint}>{hint}</span>}
    </label>
  );
}

/** The library's types, by family. */
export function TypeSelect({ value, onChange, id, className }: { value: string; onChange(key: string): void; id?: string; className?: string }) {
  const t = useWords('board');
  const pack = usePack();
  const families = useMemo(() => {
    const found = new Map<string, { key: string; name: string }[]>();
    for (const { key, name } of pack.list('tacticTypes')) {
      const family = pack.tacticType(key)?.family ?? '';
      found.set(family, [...(found.get(family) ?? []), { key, name }]);
    }
    return [...found];
  }, [pack]);
  return (
    <select id={id} className={className ?? parts.field} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{t('noType')}</option>
      {families.map(([family, types]) => (
        <optgroup key={family} label={pack.word(`family.${family}`)}>
          {types.map((type) => (
            <option key={type.key} value={type.key}>
              {type.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
