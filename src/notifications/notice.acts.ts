import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { rule } from '../work/rules.js';
import { Notice } from './notice.js';

/** What was seen before stays as it is. */
export const seeNotices = act({
  mutation: 'seeNotices',
  name: 'notice.seen',
  load: async (work, { ids }: { ids: string[] }) => {
    new Check().ids('ids', ids, { max: 200, min: 1 }).done();
    const notices: Notice[] = [];
    for (const id of [...new Set(ids.map((one) => one.toLowerCase()))].sort()) notices.push(await work.get(Notice, id, { lock: true }));
    return notices;
  },
  may: rule<Notice[]>('whose notice it is', (viewer, notices) => notices.every((notice) => notice.personId === viewer.person)),
  do: async (work, notices) => {
    for (const notice of notices) if (!notice.seenAt) await work.update(notice, { seenAt: new Date() });
    return notices;
  },
});
