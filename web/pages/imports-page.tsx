import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ImportKind } from '../api/import-file.ts';
import { me } from '../api/queries.ts';
import { proposedRoles } from '../api/year-queries.ts';
import { ImportFile } from '../forms/import-file.tsx';
import { ProposedRoles } from '../parts/imports/proposed-roles.tsx';
import { useMe } from '../parts/use-me.ts';
import { isCoChair } from '../parts/year/who-may.ts';
import { YearSection, YearSections } from '../parts/year/year-section.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { importWords } from '../words/en/imports.ts';

export async function load(client: QueryClient) {
  const person = await client.ensureQueryData(me());
  if (isCoChair(person)) await client.ensureQueryData(proposedRoles());
}

const route = getRouteApi('/imports');
const KINDS: ImportKind[] = ['roster', 'roles', 'holidays', 'unit_facts'];

export default function ImportsPage() {
  const person = useMe();
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const kinds = KINDS.filter((one) => person.abilities.includes(`import_${one}`));
  return (
    <>
      <PageHeader title={importWords.title} lead={importWords.lead} />
      <YearSections>
        {kinds.length > 0 && (
          <Tabs
            name={importWords.title}
            selected={kinds.includes(kind) ? kind : (kinds[0] ?? kind)}
            onSelect={(id) =>
              navigate({
                search: { kind: KINDS.find((one) => one === id) ?? kind },
                replace: true,
                resetScroll: false,
              })
            }
            tabs={kinds.map((id) => ({
              id,
              label: importWords.kinds[id],
              content: (
                <YearSection id={id} title={importWords.kinds[id]} lead={importWords.what[id]}>
                  <ImportFile kind={id} />
                </YearSection>
              ),
            }))}
          />
        )}
        {isCoChair(person) && (
          <YearSection id="proposed" title={importWords.proposed.title} lead={importWords.proposed.lead}>
            <ProposedRoles />
          </YearSection>
        )}
      </YearSections>
    </>
  );
}
