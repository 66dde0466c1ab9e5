import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Layout } from './shell/Layout.tsx';
import { NothingHere } from './shell/NothingHere.tsx';

/** Every address of the pages. Each page is loaded when it is first opened. */
const root = createRootRoute({ component: Layout, notFoundComponent: NothingHere });

const page = <const Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name as never) });

const tree = root.addChildren([
  page('/', () => import('./shell/HomePage.tsx'), 'HomePage'),
  page('/sign-in', () => import('./shell/SignInPage.tsx'), 'SignInPage'),
  page('/account', () => import('./account/AccountPage.tsx'), 'AccountPage'),
  page('/keys', () => import('./account/KeysPage.tsx'), 'KeysPage'),
  page('/open', () => import('./account/OpenLinkPage.tsx'), 'OpenLinkPage'),
  page('/cases/$number/readers', () => import('./account/ReadersPage.tsx'), 'ReadersPage'),
  page('/cases/$number/links', () => import('./account/LinksPage.tsx'), 'LinksPage'),
  page('/apply', () => import('./apply/ApplyPage.tsx'), 'ApplyPage'),
  page('/inbox', () => import('./inbox/InboxPage.tsx'), 'InboxPage'),
  page('/my-cases', () => import('./inbox/MinePage.tsx'), 'MinePage'),
  page('/send-records', () => import('./sending/SendRecordsPage.tsx'), 'SendRecordsPage'),
  page('/fees', () => import('./fees/FeesPage.tsx'), 'FeesPage'),
  page('/reviews', () => import('./reviewer/ReviewsPage.tsx'), 'ReviewsPage'),
  page('/second-reading', () => import('./reviewer/SecondReadingPage.tsx'), 'SecondReadingPage'),
  page('/payments', () => import('./reviewer/PaymentsPage.tsx'), 'PaymentsPage'),
  page('/cases/$number/support', () => import('./physician/SupportPage.tsx'), 'SupportPage'),
  page('/cases/$number/certify', () => import('./physician/CertifyPage.tsx'), 'CertifyPage'),
  page('/library', () => import('./library/SearchPage.tsx'), 'SearchPage'),
  page('/library/statistics', () => import('./library/StatisticsPage.tsx'), 'StatisticsPage'),
  page('/library/open-data', () => import('./library/OpenDataPage.tsx'), 'OpenDataPage'),
  page('/library/searches', () => import('./library/SearchesPage.tsx'), 'SearchesPage'),
  page('/library/searches/confirm', () => import('./library/MailLinkPage.tsx'), 'ConfirmSearchPage'),
  page('/library/searches/stop', () => import('./library/MailLinkPage.tsx'), 'StopSearchPage'),
  page('/publications', () => import('./publications/PublicationsPage.tsx'), 'PublicationsPage'),
  page('/publications/$key', () => import('./publications/PublicationPage.tsx'), 'PublicationPage'),
  page('/library/$key', () => import('./library/DeterminationPage.tsx'), 'DeterminationPage'),
  page('/bulk', () => import('./bulk/BulkPage.tsx'), 'BulkPage'),
  page('/board', () => import('./board/BoardPage.tsx'), 'BoardPage'),
  page('/mail', () => import('./mail/MailPage.tsx'), 'MailPage'),
  page('/notices', () => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
  page('/news', () => import('./news/NewsPage.tsx'), 'NewsPage'),
  page('/director', () => import('./director/ApprovalsPage.tsx'), 'ApprovalsPage'),
  page('/director/referrals', () => import('./director/ReferralsPage.tsx'), 'ReferralsPage'),
  page('/director/remands', () => import('./director/RemandsPage.tsx'), 'RemandsPage'),
  page('/director/report', () => import('./director/ReportPage.tsx'), 'ReportPage'),
  page('/director/rules', () => import('./director/RulesPage.tsx'), 'RulesPage'),
  page('/cases', () => import('./queue/QueuePage.tsx'), 'QueuePage'),
  page('/cases/$number', () => import('./case/CasePage.tsx'), 'CasePage'),
  page('/cases/$number/do/$action', () => import('./case/ActionPage.tsx'), 'ActionPage'),
  page('/cases/$number/write', () => import('./workbench/WorkbenchPage.tsx'), 'WorkbenchPage'),
  page('/cases/$number/clocks', () => import('./case/ClocksPage.tsx'), 'ClocksPage'),
  page('/panel', () => import('./panel/PanelPage.tsx'), 'PanelPage'),
  page('/panel/expiring', () => import('./panel/ExpiringPage.tsx'), 'ExpiringPage'),
  page('/panel/conflicts', () => import('./panel/ConflictsPage.tsx'), 'ConflictsPage'),
  page('/panel/fairness', () => import('./panel/FairnessPage.tsx'), 'FairnessPage'),
  page('/panel/import', () => import('./panel/ImportPage.tsx'), 'ImportPage'),
  page('/panel/$id', () => import('./panel/ReviewerPage.tsx'), 'ReviewerPage'),
  page('/letters', () => import('./letters/LettersPage.tsx'), 'LettersPage'),
  page('/due', () => import('./tools/DuePage.tsx'), 'DuePage'),
  page('/privacy', () => import('./privacy/PrivacyPage.tsx'), 'PrivacyPage'),
  page('/law', () => import('./tools/LawPage.tsx'), 'LawPage'),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
