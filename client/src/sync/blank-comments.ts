import { made, nobody } from './blank-base.js';
import { keepBlanks } from './blank.js';

keepBlanks({
  comment: {
    __typename: 'Comment',
    ...made,
    teamId: '',
    aboutKind: '',
    aboutId: '',
    threadId: null,
    content: '',
    text: '',
    mentionIds: [],
    writtenBy: '',
    writtenByName: '',
    organizationId: '',
    editedAt: null,
    resolvedAt: null,
    resolvedByName: null,
    archivedAt: null,
    audience: nobody,
  },
});
