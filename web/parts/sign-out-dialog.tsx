import { countDrafts } from '../forms/drafts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { signOutWords } from '../words/en/sign-out.ts';

interface Props {
  everywhere: boolean;
  onSignOut: () => void;
  onClose: () => void;
}

/** Asks before texts are thrown away, or other browsers are signed out, too. */
export default function SignOutDialog({ everywhere, onSignOut, onClose }: Props) {
  const drafts = countDrafts();
  return (
    <Dialog isOpen onClose={onClose} title={everywhere ? signOutWords.everywhereTitle : signOutWords.title}>
      {everywhere && <p>{signOutWords.everywhereText}</p>}
      {drafts > 0 && <p>{signOutWords.drafts(drafts)}</p>}
      <DialogActions>
        <Button kind="danger" onPress={onSignOut}>
          {everywhere ? signOutWords.everywhere : signOutWords.confirm}
        </Button>
        <Button onPress={onClose}>{signOutWords.stay}</Button>
      </DialogActions>
    </Dialog>
  );
}
