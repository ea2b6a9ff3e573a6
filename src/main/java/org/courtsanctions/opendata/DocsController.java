package org.courtsanctions.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.SameForAll;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows the API, made from its OpenAPI document. */
@Controller
@Hidden
@SameForAll
class DocsController {

	private final OpenApiWebMvcResource openApi;

	private final DataJson json;

	DocsController(OpenApiWebMvcResource openApi, DataJson json) {
		this.openApi = openApi;
		this.json = json;
	}

	@GetMapping("/api/docs")
	String docs(HttpServletRequest request, Model model) throws Exception {
		JsonNode api = this.json.mapper()
			.readTree(this.openApi.openapiJson(request, "/api/docs/openapi.json", Locale.ENGLISH));
		List<ApiPage.Operation> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				operations.add(ApiPage.operation(path.getKey(), method.getKey(), method.getValue()));
			}
		}
		operations.sort(Comparator.comparing(ApiPage.Operation::path));
		Set<String> names = new HashSet<>();
		List<ApiPage.Type> types = api.path("components")
			.path("schemas")
			.properties()
			.stream()
			.filter((schema) -> !schema.getKey().startsWith(ApiOperations.SOME))
			.map((schema) -> ApiPage.type(schema.getKey(), schema.getValue()))
			.filter((type) -> names.add(type.name()))
			.toList();
		model.addAttribute("page", new ApiPage(api.path("info").path("description").asString(""), operations, types));
		return "open/docs";
	}

}
