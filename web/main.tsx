import './look/colors.css';
import './look/base.css';
import './look/print.css';
import './parts/color-scheme.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followServer } from './api/follow-server.ts';
import { queryClient } from './api/query-client.ts';
import { router } from './routes.tsx';
import { Locale } from './ui/locale.tsx';

const RELOADED = 'reloaded-for-new-build';

// a tab left open over a new release asks for files that are gone: the new page has the new ones
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(RELOADED) === location.href) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, location.href);
  location.reload();
});

// who comes to another page comes to its title, or to the part of it that the address names; so does who opens a mail's link: the
// browser itself looks for the part before the page has it
router.subscribe('onResolved', ({ fromLocation, pathChanged, hashChanged }) => {
  if (fromLocation ? !(pathChanged || hashChanged) : !location.hash) return;
  const part = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  const target = part ?? document.querySelector<HTMLElement>('h1');
  if (part && part.tabIndex < 0) part.tabIndex = -1;
  target?.focus({ preventScroll: part === null });
});

followServer(queryClient);

const app = document.getElementById('app');
if (!app) throw new Error('index.html has no element with the id app.');
createRoot(app).render(
  <StrictMode>
    <Locale>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Locale>
  </StrictMode>,
);
