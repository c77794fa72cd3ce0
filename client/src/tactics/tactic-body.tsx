import { useMemo } from 'react';
import { TypeSelect } from '../boards/add-dialog.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store, useRow, useRows } from '../sync/index.js';
import styles from './drawer.module.css';
import { ChoiceField, DateField, SavedMark, TextField } from './field.js';
import fieldStyles from './field.module.css';
import { TypeGuidance } from './guidance.js';
import { History } from './history.js';
import { LeadFacts, PartnerFacts } from './lead.js';
import { ConfidenceMark } from './marks.js';
import { ReviewSection } from './review-section.js';
import type { TacticRights } from './rights.js';
import { useTacticSave } from './saving.js';

interface BodyProps {
  tactic: Tactic;
  rights: TacticRights;
}

const LONGEST_TITLE = 200;

/** Text at the left, facts at the right; below 1280 pixels the facts come under the text. */
export function TacticBody({ tactic, rights }: BodyProps) {
  const may = rights.edit && tactic.archivedAt === null;
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <Title tactic={tactic} may={may} />
        <StoppedNote tactic={tactic} />
        <ReviewSection tactic={tactic} rights={rights} />
        <WhatAndWhy tactic={tactic} may={may} />
        <Confidence tactic={tactic} may={may} />
        <Resources tactic={tactic} may={may} />
        <History key={`history ${tactic.id}`} tacticId={tactic.id} may={may} />
      </div>
      <aside className={styles.side}>
        <LeadFacts tactic={tactic} rights={rights} />
        <PartnerFacts tactic={tactic} rights={rights} />
        <Facts tactic={tactic} may={may} />
      </aside>
    </div>
  );
}

interface PartProps {
  tactic: Tactic;
  may: boolean;
}

function Title({ tactic, may }: PartProps) {
  const pack = usePack();
  const t = useWords('tactic');
  const fields = useWords('fields');
  return (
    <div className={styles.title}>
      <div className={styles.titleHead}>
        <span className={styles.type}>{tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : t('noType')}</span>
        <ConfidenceMark confidence={tactic.confidence} pill />
      </div>
      <TextField tacticId={tactic.id} field="title" label={fields('title')} value={tactic.title} may={may} required reading="title" labelled={false} limit={LONGEST_TITLE} />
    </div>
  );
}

function StoppedNote({ tactic }: { tactic: Tactic }) {
  const t = useWords('tactic');
  const pack = usePack();
  if (tactic.stage !== 'stopped' || !tactic.stopReason) return null;
  return (
    <div className={parts.notice} data-tone="plain">
      <p>{t('stoppedBecause', { reason: pack.term('stopReasons', tactic.stopReason) })}</p>
      {tactic.stopNote && <p>{tactic.stopNote}</p>}
    </div>
  );
}

function WhatAndWhy({ tactic, may }: PartProps) {
  const t = useWords('tactic');
  const fields = useWords('fields');
  const pack = usePack();
  const text = { tacticId: tactic.id, may, long: true, reading: 'text' } as const;
  return (
    <section className={styles.section} aria-label={t('whatAndWhy')}>
      <h2>{t('whatAndWhy')}</h2>
      <div className={styles.fields}>
        <TextField {...text} field="description" label={fields('description')} value={tactic.description} />
        <TextField {...text} field="mechanism" label={fields('mechanism')} value={tactic.mechanism} />
        <TextField {...text} field="reaches" label={pack.word('reaches')} value={tactic.reaches} />
      </div>
      {may && <p className={parts.hint}>{pack.word('guard')}.</p>}
    </section>
  );
}

/** One tap and one sentence. */
function Confidence({ tactic, may }: PartProps) {
  const t = useWords('tactic');
  const fields = useWords('fields');
  const pack = usePack();
  const dates = useDates();
  const { state, problem, save } = useTacticSave(tactic.id);
  return (
    <section className={styles.section} aria-label={fields('confidence')}>
      <div className={styles.sectionHead}>
        <h2>{fields('confidence')}</h2>
        <SavedMark state={state} />
        {tactic.confidenceAt && <span className={`${parts.hint} ${parts.push}`}>{t('judged', { when: dates.ago(tactic.confidenceAt) })}</span>}
      </div>
      {may && (
        <div className={styles.choices} role="radiogroup" aria-label={fields('confidence')}>
          {pack.list('confidences').map((one) => (
            <label key={one.key} data-on={tactic.confidence === one.key || undefined}>
              <input type="radio" name={`confidence-${tactic.id}`} className={parts.hidden} checked={tactic.confidence === one.key} onChange={() => void save({ confidence: one.key })} />
              <ConfidenceMark confidence={one.key} />
            </label>
          ))}
        </div>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <TextField tacticId={tactic.id} field="confidenceNote" label={fields('confidenceNote')} value={tactic.confidenceNote} may={may} reading="text" />
    </section>
  );
}

function Resources({ tactic, may }: PartProps) {
  const t = useWords('tactic');
  const fields = useWords('fields');
  const text = { tacticId: tactic.id, may, long: true } as const;
  return (
    <section className={styles.section} aria-label={t('resources')}>
      <h2>{t('resources')}</h2>
      <div className={styles.three}>
        <TextField {...text} field="resourcesPeople" label={fields('resourcesPeople')} value={tactic.resourcesPeople} />
        <TextField {...text} field="resourcesMoney" label={fields('resourcesMoney')} value={tactic.resourcesMoney} />
        <TextField {...text} field="resourcesInKind" label={fields('resourcesInKind')} value={tactic.resourcesInKind} />
      </div>
    </section>
  );
}

function Facts({ tactic, may }: PartProps) {
  const t = useWords('tactic');
  const fields = useWords('fields');
  const pack = usePack();
  const dates = useDates();
  const common = { tacticId: tactic.id, may } as const;
  const day = (value: string | null) => (value ? dates.day(value) : '');
  const meaning = pack.level(tactic.level)?.objects.find((one) => one.object === tactic.object)?.meaning;
  return (
    <>
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
      <ChoiceField {...common} field="handling" label={fields('handling')} value={tactic.handling} options={pack.list('labels')}>
        <span className={parts.hint}>
          {pack.hint('labels', tactic.handling)} {pack.word('label_note')}.
        </span>
      </ChoiceField>
      <TypeField tactic={tactic} may={may} />
      {tactic.typeKey && <TypeGuidance typeKey={tactic.typeKey} />}
    </>
  );
}

function TypeField({ tactic, may }: PartProps) {
  const fields = useWords('fields');
  const t = useWords('tactic');
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
      {may ? <TypeSelect id={id} className={fieldStyles.quiet} value={tactic.typeKey ?? ''} onChange={(key) => void save({ typeKey: key || null })} /> : <p>{tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : t('noType')}</p>}
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
  const t = useWords('tactic');
  const team = useRow('team', tactic.teamId);
  const places = useRows('place');
  const options = useMemo(() => {
    const inside = new Set(team?.placeIds ?? []);
    for (let grown = true; grown; ) {
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
  return <ChoiceField tacticId={tactic.id} field="areaId" label={fields('areaId')} value={tactic.areaId} may={may} options={options} empty={t('notRecorded')} />;
}

const offered = ['en', 'es', 'pt', 'zh', 'vi', 'ko', 'ru', 'fr', 'ht', 'ar', 'so', 'tl'] as const;

function Languages({ tactic, may }: PartProps) {
  const fields = useWords('fields');
  const t = useWords('tactic');
  const { state, problem, save } = useTacticSave(tactic.id);
  const locale = document.documentElement.lang || 'en';
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language' }), [locale]);
  const shown = may ? [...new Set([...offered, ...tactic.languages])] : tactic.languages;
  const toggle = (key: string) => void save({ languages: tactic.languages.includes(key) ? tactic.languages.filter((one) => one !== key) : [...tactic.languages, key] });
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
              <button key={key} type="button" aria-pressed={tactic.languages.includes(key)} className={`${parts.chip} ${tactic.languages.includes(key) ? parts.on : ''}`} onClick={() => toggle(key)}>
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
