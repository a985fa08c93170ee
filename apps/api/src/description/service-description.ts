import { allRoutes } from '../routes/all-routes.ts';
import { openApiRoute } from '../routes/system/open-api-route.ts';
import { describeService, type ServiceDescription } from './describe-service.ts';

/** The OpenAPI document of this version of the service, without a service: what clients are generated from. */
export function serviceDescription(): ServiceDescription {
  return describeService([...allRoutes, openApiRoute(allRoutes)]);
}
