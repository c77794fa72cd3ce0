export const notices = {
  reminded: 'Reminder:',
  dueWhen: 'due {when}',
  overdueSince: 'overdue since {day}',

  escalatedTitle: 'Your organization is late with',
  escalatedHint: 'Brought before you by your organization’s own rule.',
  talkToTitle: 'Worth a talk',
  talkToHint: 'Promised to your team, and put off twice or more. Often something is in the way that nobody has said yet. Only you see this list.',
  talkTo: 'Talk with {name} about “{title}”',
  talkToOrganization: 'Talk with {organization} about “{title}”',
} as const;
