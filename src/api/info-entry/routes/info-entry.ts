import { infoEntries } from '../../../public-api/resources/info-entries';
import { routesOf } from '../../../public-api/serve';

export default routesOf(infoEntries);
