import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aHospital } from '@kangqiao/testing';
import { answer, ledTo, showPage } from '../../../../test/page';
import HospitalsPage from '.';

it('steps aside where there is only one hospital', async () => {
  answer({ 'GET /hospitals': { items: [aHospital()] } });
  showPage(<HospitalsPage />);
  await waitFor(() => expect(ledTo()).toBe('/packages/booking/departments/index?hospitalId=kq-first'));
});

it('lets the resident choose among several', async () => {
  answer({ 'GET /hospitals': { items: [aHospital(), aHospital({ id: 'h2', name: '康桥市妇幼保健院' })] } });
  showPage(<HospitalsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '康桥市妇幼保健院' }));
  expect(ledTo()).toBe('/packages/booking/departments/index?hospitalId=h2');
});
