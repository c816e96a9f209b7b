// Why somebody is not signed in, and what to do.

interface Reason {
  title: string;
  text: string;
  again: string;
}

const reasons: Record<string, Reason> = {
  signed_out: {
    title: 'You are signed out',
    text: 'You can close this window, or sign in again.',
    again: 'Sign in',
  },
  expired: {
    title: 'That took too long',
    text: 'A sign-in must be finished within ten minutes, in the browser that began it. Begin again.',
    again: 'Sign in',
  },
  failed: {
    title: 'Signing in did not work',
    text: 'The sign-in service and this application did not understand each other. Try again; if it happens again, tell operations when it was.',
    again: 'Try again',
  },
  unavailable: {
    title: 'The sign-in service does not answer',
    text: 'Whoever is signed in already can go on. Try again in a few minutes.',
    again: 'Try again',
  },
  not_on_record: {
    title: 'You are not on record here',
    text: 'Your account works, but no roster or role file names you. Ask a co-chair of your region, or your team’s co-lead, to have you added.',
    again: 'Sign in as somebody else',
  },
  other_account: {
    title: 'This account belongs to somebody else here',
    text: 'It was used before for another person on record. Operations can release it: tell them your ref and when you tried.',
    again: 'Sign in as somebody else',
  },
};

const otherwise: Reason = {
  title: 'Sign in',
  text: 'Your organization’s sign-in service asks who you are, then you come back here.',
  again: 'Sign in',
};

export const signInWords = (why: string): Reason =>
  (Object.hasOwn(reasons, why) ? reasons[why] : undefined) ?? otherwise;
