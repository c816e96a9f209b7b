export const signOutWords = {
  title: 'Sign out and throw away what is not sent?',
  drafts: (n: number) =>
    n === 1
      ? 'This browser keeps a text that you have not sent yet. Signing out removes it, so that the next person here cannot read it.'
      : `This browser keeps ${n} texts that you have not sent yet. Signing out removes them, so that the next person here cannot read them.`,
  confirm: 'Sign out and remove',
  stay: 'Stay signed in',
  everywhereTitle: 'Sign out in every browser?',
  everywhereText:
    'This ends your sessions on all phones and computers, this one too. Where your organization’s sign-in service still knows you, that browser can sign in again without a password: on a shared computer, sign out of that service as well.',
  everywhere: 'Sign out everywhere',
};
