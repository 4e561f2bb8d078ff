import { deliverySettings, deliverySettingsFrom } from './delivery-settings.js';

describe('deliverySettingsFrom', () => {
  it('is the usual without a word', () => {
    expect(deliverySettingsFrom({})).toEqual(deliverySettings);
  });

  it('ends a call before the lease that it was begun under', () => {
    const { leaseMs, callTimeoutMs } = deliverySettingsFrom({ DELIVERY_LEASE_SECONDS: '6' });
    expect([leaseMs, callTimeoutMs]).toEqual([6000, 2000]);
    expect(deliverySettings.leaseMs / 2 + deliverySettings.callTimeoutMs).toBeLessThan(
      deliverySettings.leaseMs,
    );
  });

  it.each([
    [{ DELIVERY_LANES: '0' }, 'DELIVERY_LANES must be a whole number from 1 to 64'],
    [{ DELIVERY_BATCH: '501' }, 'DELIVERY_BATCH must be a whole number from 1 to 500'],
    [{ DELIVERY_LEASE_SECONDS: 'half' }, 'DELIVERY_LEASE_SECONDS must be a whole number from 1 to 3600'],
  ])('refuses %j', (env, message) => {
    expect(() => deliverySettingsFrom(env)).toThrow(message);
  });
});
