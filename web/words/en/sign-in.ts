// Why somebody is not signed in, whom to ask, and what to do.

interface Reason {
  title: string;
  text: string;
  /** Where trying again alone does not help. */
  next?: string;
  again: string;
  /** The sign-in service asks who it is, also where it still knows the last person. */
  anew?: boolean;
}

const reasons: Record<string, Reason> = {
  signed_out: {
    title: 'You are signed out',
    text: 'What you had sent is safe. On a shared computer, close this window when you leave.',
    again: 'Sign in again',
    anew: true,
  },
  expired: {
    title: 'That took too long',
    text: 'A sign-in has to be finished within ten minutes, in the browser in which it began. Nothing is lost: begin again.',
    again: 'Sign in again',
  },
  failed: {
    title: 'Signing in did not work',
    text: 'The sign-in service gave an answer that this application could not take. Nothing is lost: try again.',
    next: 'If it happens again, tell operations on what day and at what time it was.',
    again: 'Try again',
  },
  unavailable: {
    title: 'The sign-in service does not answer',
    text: 'It is not you. Whoever is signed in already can go on; new sign-ins have to wait until it answers.',
    next: 'Try again in a few minutes. If it lasts, call those who run your organization’s sign-in.',
    again: 'Try again',
  },
  not_on_record: {
    title: 'You are not on record here',
    text: 'Your account works, but no roster or role file names the employee number that it stands for.',
    next: 'Ask a co-chair of your regional committee to put you on record, and tell them that number. Then sign in again.',
    again: 'Sign in as somebody else',
    anew: true,
  },
  other_account: {
    title: 'This account does not fit the person on record',
    text: 'Either this person has signed in with another account before, or this account was another person’s. So that nobody signs in somebody else’s name, neither is taken.',
    next: 'Ask operations to release the sign-in, and tell them your employee number. It takes them a minute.',
    again: 'Sign in as somebody else',
    anew: true,
  },
};

const otherwise: Reason = {
  title: 'Sign in',
  text: 'Your organization’s sign-in service asks who you are.',
  again: 'Sign in',
};

export const signInWords = (why: string): Reason =>
  (Object.hasOwn(reasons, why) ? reasons[why] : undefined) ?? otherwise;

export const comeBack = 'Then you come back to the page that you wanted.';
