import { PageHeader } from '../ui/page-header.tsx';
import { words } from '../words/en.ts';

/** Where one comes to who has signed in again beside a page that is still open. */
export default function SignedInPage() {
  return <PageHeader title={words.sessionEnded.backTitle} lead={words.sessionEnded.back} />;
}
