// What the pages of operations say: to somebody on call at night, who did not build this.

const people = (n: number) => `${n.toLocaleString('en-US')} ${n === 1 ? 'person' : 'people'}`;

export const operationsWords = {
  pages: 'Operations pages',
  tabs: { people: 'Sign-in' },

  people: {
    title: 'Sign-in of people',
    lead: 'Somebody cannot sign in because their account was replaced, or must be signed out everywhere: find them and release their sign-in.',
    find: 'Find a person',
    findHint: 'A part of the name, the person’s ref, or their team’s name or ref.',
    begin: 'Nobody is looked for yet',
    beginText: 'Write two letters or more. Only people on record are found: the roster and the role file say who is.',
    nobody: (find: string) => `Nobody on record matches “${find}”`,
    nobodyText:
      'Check the spelling, or look for the team instead. Somebody who is not on record cannot sign in: ask a co-chair of their region to put them on record.',
    found: (n: number, more: boolean) =>
      more ? `The first ${people(n)} by name. Write more of the name to see the others.` : `${people(n)} found`,
    noRole: 'No role today',
    bound: (day: string) => `Account in use since ${day}.`,
    sessions: (n: number, seen: string | null) =>
      n === 0
        ? 'Not signed in now.'
        : `Signed in in ${n === 1 ? 'one browser' : `${n} browsers`}, last active ${seen}.`,
    unbound: 'No account yet: the next sign-in under their ref becomes theirs. There is nothing to release.',
    release: 'Release sign-in …',
    releaseOf: (name: string) => `Release the sign-in of ${name}`,
    dialog: (name: string) => `Release the sign-in of ${name}?`,
    will: 'This is what happens:',
    willDo: [
      'They are signed out in every browser at once. What they typed and did not send stays in their browser.',
      'The account that was theirs is forgotten here. The next account that your sign-in service gives their ref becomes theirs.',
      'Nothing else changes: roles, tasks and what they signed stay.',
    ],
    check:
      'Be sure who asks. Do it when they, or a co-chair whom you know, ask you in person or by a number that you have on file, never because of a mail alone.',
    releaseNow: 'Release sign-in',
    keep: 'Leave as it is',
    released: (name: string) => `The sign-in of ${name} is released. Ask them to sign in again now.`,
    self: 'This is you: you will be signed out, too.',
  },
};
