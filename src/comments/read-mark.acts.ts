import { act } from '../work/act.js';
import { signedIn } from '../work/rules.js';
import { newestSaid, ReadMark } from './read-mark.js';
import { aboutOf } from './subject.js';

export interface ReadConversationInput {
  aboutKind: string;
  aboutId: string;
}

export const readConversation = act({
  mutation: 'readConversation',
  name: 'conversation.read',
  load: (work, { aboutKind, aboutId }: ReadConversationInput) => aboutOf(work, aboutKind, aboutId),
  may: signedIn,
  do: async (work, about, { aboutKind }): Promise<true> => {
    // Up to what was there to be read: what is being said meanwhile is later, as the table keeps their order.
    const until = await newestSaid(work, about.id);
    const personId = work.viewer.person;
    const [mark] = await work.find(ReadMark, { personId, subjectId: about.id }, { lock: true });
    if (!until || (mark && mark.until >= until)) return true;
    if (mark) await work.update(mark, { until });
    else await work.insert(ReadMark, { personId, kind: aboutKind, subjectId: about.id, until, audienceId: await work.audienceOf([`person/${personId}`]) });
    return true;
  },
});
