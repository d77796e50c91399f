import { legalDocuments } from '../../../public-api/resources/legal-documents';
import { routesOf } from '../../../public-api/serve';

export default routesOf(legalDocuments);
