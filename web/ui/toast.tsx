import { useSyncExternalStore } from 'react';
import { createStore } from '../api/store.ts';
import { words } from '../words/en.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import css from './toast.module.css';

const SHOWN_MS = 8000;

const shown = createStore<{ id: number; text: string }[]>([]);
let newest = 0;

/** Says in a corner what has just been done. What must be read is a notice on the page instead. */
export function toast(text: string): void {
  newest += 1;
  const id = newest;
  shown.set([...shown.get(), { id, text }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

const dismiss = (id: number) => shown.set(shown.get().filter((one) => one.id !== id));

export function Toasts() {
  const toasts = useSyncExternalStore(shown.subscribe, shown.get);
  return (
    // there from the beginning: what is put into it is then read out
    <div className={cx(css.corner)} role="status" data-no-print>
      {toasts.map(({ id, text }) => (
        <div key={id} className={cx(css.toast)}>
          <p>{text}</p>
          <Button kind="quiet" size="small" onPress={() => dismiss(id)}>
            {words.toast.dismiss}
          </Button>
        </div>
      ))}
    </div>
  );
}
