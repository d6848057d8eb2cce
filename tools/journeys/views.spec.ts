import { routesOf } from './route-files';
import { views } from './views';

describe.each(['submitter', 'admin'] as const)('the views of the app %s', (app) => {
  const seen = new Set(views.filter((view) => view.app === app).map(({ route }) => route));

  it('show a page of every route', () => {
    expect(routesOf(app).filter((route) => !seen.has(route))).toEqual([]);
  });

  it('name only routes that there are', () => {
    expect([...seen].filter((route) => !routesOf(app).includes(route))).toEqual([]);
  });
});

it('no two views have one name', () => {
  const names = views.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
