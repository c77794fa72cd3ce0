import { useMemo } from 'react';
import { useLabels } from '../audience/labels.js';
import { TypeSelect } from '../boards/add-dialog.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store, useRow, useRows } from '../sync/index.js';
import styles from './drawer.module.css';
import { ChoiceField, DateField, QuietSelect } from './choice-field.js';
import { SavedMark, TextField } from './field.js';
import fieldStyles from './field.module.css';
import { TypeGuidance } from './guidance.js';
import { useTacticSave } from './saving.js';
import { useTacticWords } from './words.js';

interface PartProps {
  tactic: Tactic;
  may: boolean;
}

/** What is said in a word or a day, and what the library says about the type. */
export function Facts({ tactic, may }: PartProps) {
  const t = useTacticWords();
  const fields = useWords('fields');
  const pack = usePack();
  const dates = useDates();
  const common = { tacticId: tactic.id, may } as const;
  const labels = useLabels(tactic.audience, tactic.handling);
  const day = (value: string | null) => (value ? dates.day(value) : '');
  const meaning = pack.level(tactic.level)?.objects.find((one) => one.object === tactic.object)?.meaning;
  return (
    <>
      <TypeField tactic={tactic} may={may} />
      <DateField {...common} field="nextReviewOn" label={fields('nextReviewOn')} value={tactic.nextReviewOn} shown={day(tactic.nextReviewOn)} />
      <div className={styles.pair}>
        <DateField {...common} field="startsOn" label={fields('startsOn')} value={tactic.startsOn} shown={day(tactic.startsOn)} />
        <DateField {...common} field="endsOn" label={fields('endsOn')} value={tactic.endsOn} shown={day(tactic.endsOn)} />
      </div>
      <ChoiceField {...common} field="level" label={pack.word('level')} value={tactic.level} options={pack.list('levels')} empty={t('notRecorded')}>
        {tactic.level && <span className={parts.hint}>{pack.text(meaning) ?? pack.hint('levels', tactic.level)}</span>}
      </ChoiceField>
      <ChoiceField {...common} field="object" label={pack.word('object')} value={tactic.object} options={pack.list('objects')} empty={t('notRecorded')} />
      <ChoiceField {...common} field="strand" label={pack.word('strand')} value={tactic.strand} options={pack.list('strands')} empty={t('notRecorded')} />
      <TextField {...common} long field="legalBasis" label={fields('legalBasis')} value={tactic.legalBasis} />
      <TextField {...common} long field="risks" label={fields('risks')} value={tactic.risks} />
      <Area tactic={tactic} may={may} />
      <Languages tactic={tactic} may={may} />
      <DateField {...common} field="embargoUntil" label={fields('embargoUntil')} value={tactic.embargoUntil} shown={day(tactic.embargoUntil)} />
      <ChoiceField {...common} field="handling" label={fields('handling')} value={tactic.handling} options={labels.options}>
        <span className={parts.hint}>
          {pack.term('labels', tactic.handling)} {pack.word('label_note')}.{may && labels.hint ? ` ${labels.hint}` : ''}
        </span>
      </ChoiceField>
      {tactic.typeKey && <TypeGuidance typeKey={tactic.typeKey} />}
    </>
  );
}

function TypeField({ tactic, may }: PartProps) {
  const fields = useWords('fields');
  const t = useTacticWords();
  const pack = usePack();
  const { state, problem, save } = useTacticSave(tactic.id);
  const id = `type-${tactic.id}`;
  return (
    <div className={fieldStyles.field}>
      <span className={fieldStyles.head}>
        <label className={parts.label} htmlFor={may ? id : undefined}>
          {fields('typeKey')}
        </label>
        <SavedMark state={state} />
      </span>
      {may ? (
        <QuietSelect>
          <TypeSelect id={id} className={fieldStyles.quiet ?? ''} value={tactic.typeKey ?? ''} onChange={(key) => void save({ typeKey: key || null })} />
        </QuietSelect>
      ) : (
        <p>{tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : t('noType')}</p>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A district at the finest: the places of the team and what lies in them. */
function Area({ tactic, may }: PartProps) {
  const fields = useWords('fields');
  const t = useTacticWords();
  const team = useRow('team', tactic.teamId);
  const places = useRows('place');
  const options = useMemo(() => {
    const inside = new Set(team?.placeIds ?? []);
    for (let grown = true; grown;) {
      grown = false;
      for (const place of places)
        if (place.parentId && inside.has(place.parentId) && !inside.has(place.id)) {
          inside.add(place.id);
          grown = true;
        }
    }
    if (tactic.areaId) inside.add(tactic.areaId);
    return places.filter((place) => inside.has(place.id)).map((place) => ({ key: place.id, name: store.get('place', place.id)?.name ?? place.name }));
  }, [team, places, tactic.areaId]);
  return (
    <ChoiceField tacticId={tactic.id} field="areaId" label={fields('areaId')} value={tactic.areaId} may={may} options={options} empty={t('notRecorded')} />
  );
}

const offered = ['en', 'es', 'pt', 'zh', 'vi', 'ko', 'ru', 'fr', 'ht', 'ar', 'so', 'tl'] as const;

function Languages({ tactic, may }: PartProps) {
  const fields = useWords('fields');
  const t = useTacticWords();
  const { state, problem, save } = useTacticSave(tactic.id);
  const locale = document.documentElement.lang || 'en';
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language' }), [locale]);
  const shown = may ? [...new Set([...offered, ...tactic.languages])] : tactic.languages;
  const toggle = (key: string) =>
    void save({ languages: tactic.languages.includes(key) ? tactic.languages.filter((one) => one !== key) : [...tactic.languages, key] });
  return (
    <div className={fieldStyles.field}>
      <span className={fieldStyles.head}>
        <span className={parts.label}>{fields('languages')}</span>
        <SavedMark state={state} />
      </span>
      {may ? (
        <details className={styles.languages}>
          <summary>{tactic.languages.length ? tactic.languages.map((key) => names.of(key)).join(', ') : t('notRecorded')}</summary>
          <div role="group" aria-label={fields('languages')} className={styles.chips}>
            {shown.map((key) => (
              <button
                key={key}
                type="button"
                aria-pressed={tactic.languages.includes(key)}
                className={`${parts.chip} ${tactic.languages.includes(key) ? parts.on : ''}`}
                onClick={() => toggle(key)}
              >
                {names.of(key)}
              </button>
            ))}
          </div>
        </details>
      ) : (
        <p>{shown.length ? shown.map((key) => names.of(key)).join(', ') : <span className={parts.hint}>{t('notRecorded')}</span>}</p>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
