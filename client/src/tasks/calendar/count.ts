import { useDates } from '../../shell/dates.js';
import { usePlanningWords } from '../planning-words.js';
import type { Plan } from './plans.js';

/** "4 items, 1 meeting and 2 commitments"; nothing where there is none. */
export function usePlanCount(): (plans: readonly Plan[]) => string {
  const t = usePlanningWords();
  const dates = useDates();
  return (plans) => {
    const count = (kind: Plan['kind']) => plans.filter((plan) => plan.kind === kind).length;
    const [items, meetings, commitments] = [count('items'), count('meetings'), count('commitments')];
    return dates.list([
      ...(items ? [t('ofItems', { count: items })] : []),
      ...(meetings ? [t('ofMeetings', { count: meetings })] : []),
      ...(commitments ? [t('ofCommitments', { count: commitments })] : []),
    ]);
  };
}
