import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Sheet } from '../shell/sheet.js';
import { useMySeats } from '../shell/team.js';
import { useRows } from '../sync/index.js';
import today from './today.module.css';
import { useTodayWords } from './words.js';

/** Where a steward's new network stands, in the order that its parts need each other; undefined once a team has its coordinator. */
function useSteps() {
  const seat = useMySeats().find((each) => each.role === 'steward');
  const teams = useRows('team');
  const places = useRows('place');
  const organizations = useRows('organization');
  const seats = useRows('seat');
  const network = teams.find((each) => each.id === seat?.teamId)?.networkId;
  if (!seat || !network) return undefined;
  const working = teams.filter((each) => each.networkId === network && each.kind !== 'stewards' && !each.archivedAt);
  const ids = new Set(working.map((each) => each.id));
  const coordinators = seats.filter((each) => ids.has(each.teamId) && each.role === 'coordinator');
  if (coordinators.some((each) => each.state !== 'invited' && each.state !== 'proposed')) return undefined;
  const directory = `/team/${seat.teamId}`;
  return [
    // A network and its steward's organization are made at set-up.
    { name: 'stepPlace', done: places.length > 1, to: `${directory}?view=places` },
    { name: 'stepOrganization', done: organizations.length > 1, to: `${directory}?view=organizations` },
    { name: 'stepTeam', done: working.length > 0, to: `${directory}?view=network` },
    { name: 'stepCoordinator', done: coordinators.length > 0, to: working[0] ? `/team/${working[0].id}` : `${directory}?view=network` },
  ] as const;
}

/** Guides the steward of an empty network to its first team. */
export function FirstSteps() {
  const t = useTodayWords();
  const steps = useSteps();
  if (!steps) return null;
  const next = steps.find((step) => !step.done);
  return (
    <Sheet title={t('stepsTitle')}>
      <ol className={today.steps}>
        {steps.map((step) => (
          <li key={step.name} aria-current={step === next ? 'step' : undefined}>
            {step.done ? (
              <IconCircleCheck size={20} stroke={1.75} role="img" aria-label={t('stepDone')} />
            ) : (
              <IconCircleDashed size={20} stroke={1.75} role="img" aria-label={t('stepOpen')} />
            )}
            <div>
              <Link to={step.to}>{t(step.name)}</Link>
              <p>{t(`${step.name}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
