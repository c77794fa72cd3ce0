import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AudienceChoice } from '../audience/control.js';
import { isNarrow, toInput, wholeTeam, type Narrowing } from '../audience/seen.js';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { useSubmit } from '../shell/form.js';
import { useCurrentTeam } from '../shell/team.js';
import { useLanguage } from '../shell/words.js';
import { ask, useDraft } from '../sync/index.js';
import { useAddingTeams } from '../tasks/adding.js';
import { Select } from '../tasks/form-parts.js';
import { draftLessonDocument } from './documents.js';
import styles from './lessons.module.css';
import { kindIcons, kinds } from './terms.js';
import { useLessonWords } from './words.js';

/** The claim and its kind; everything else is written on the lesson's own page, where nothing can get lost. */
export default function NewLesson({ tactic, onClose }: { tactic?: Tactic; onClose(): void }) {
  const t = useLessonWords();
  const go = useNavigate();
  const language = useLanguage();
  const teams = useAddingTeams();
  const current = useCurrentTeam();
  const draft = useDraft(`lesson:new:${tactic?.id ?? ''}`);
  const [kind, setKind] = useState<string>('worked');
  const [team, setTeam] = useState(() => (teams.some(({ id }) => id === current?.id) ? current!.id : (teams[0]?.id ?? '')));
  const [audience, setAudience] = useState<Narrowing>(wholeTeam);
  const [missing, setMissing] = useState(false);
  const title = (draft.value ?? '').trim();
  const save = useSubmit(async (act) => {
    const source = tactic ? { tacticId: tactic.id } : { teamId: team, audience: isNarrow(audience) ? toInput(team, audience) : null };
    const { draftLesson } = await ask(draftLessonDocument, { act, input: { ...source, title, kind, language } });
    draft.drop();
    onClose();
    void go(`/lessons/${(draftLesson as { id: string }).id}?edit`);
  });
  const send = () => {
    setMissing(!title);
    if (title) save.submit();
  };
  return (
    <FormDialog title={t('newTitle')} send={t('begin')} problem={save.problem} size={560} disabled={save.busy} onSend={send} onClose={onClose}>
      {tactic ? <p className={parts.hint}>{t('newFrom', { title: tactic.title })}</p> : null}
      <label className={parts.control}>
        <span className={parts.name}>{t('newClaim')}</span>
        <span className={parts.hint}>{t('hint_title')}</span>
        <textarea
          className={parts.field}
          rows={2}
          maxLength={120}
          data-autofocus
          aria-invalid={missing || undefined}
          value={draft.value ?? ''}
          onChange={(event) => draft.set(event.currentTarget.value)}
        />
        {missing ? (
          <span className={parts.error} role="alert">
            {t('needed', { label: t('field_title') })}
          </span>
        ) : null}
      </label>
      <fieldset className={styles.choice}>
        <legend className={parts.name}>{t('newKind')}</legend>
        {kinds.map((one) => {
          const Glyph = kindIcons[one];
          return (
            <label key={one} data-on={kind === one || undefined}>
              <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
              <Glyph size={16} stroke={1.75} aria-hidden="true" />
              {t(`kind_${one}`)}
            </label>
          );
        })}
      </fieldset>
      {!tactic && teams.length > 1 ? (
        <Select label={t('newTeam')} value={team} options={teams.map(({ id, name }) => ({ key: id, name }))} onChange={setTeam} />
      ) : null}
      {!tactic && team ? (
        <div className={parts.control}>
          <span className={parts.name}>{t('newAudience')}</span>
          <div>
            <AudienceChoice key={team} teamId={team} value={audience} onChange={setAudience} />
          </div>
        </div>
      ) : null}
      <p className={parts.hint}>{t('newClaimHint')}</p>
    </FormDialog>
  );
}
