using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell;

/// <summary>
/// Keeps the JSON metadata of circuits small. Each circuit's runtime has serializer options of its own, and so finds out and keeps
/// for itself what there is to know about a type. Of a value that is passed to a script, the serializer asks every interface of
/// its type for polymorphism; an int alone has two dozen, a kilobyte each. None of them declares any, which is said here at once.
/// </summary>
internal static class CircuitJson
{
    private static readonly Resolver Lean = new();

    /// <summary>To be called behind what registers circuits.</summary>
    public static void AddCircuitJson(this IServiceCollection services)
    {
        var runtime = services.Last(service => service.ServiceType == typeof(IJSRuntime)).ImplementationType!;
        services.Replace(ServiceDescriptor.Scoped<IJSRuntime>(provider =>
        {
            var made = (JSRuntime)ActivatorUtilities.CreateInstance(provider, runtime);
            Options(made).TypeInfoResolver = Lean;
            return made;
        }));
    }

    // Protected there, and the type to inherit from is internal.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    private static extern JsonSerializerOptions Options(JSRuntime runtime);

    // Collections are what calls declare and answer with.
    private sealed class Resolver : DefaultJsonTypeInfoResolver
    {
        public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.IsInterface && type.Assembly == typeof(object).Assembly && !type.IsAssignableTo(typeof(IEnumerable)) ? null! : base.GetTypeInfo(type, options);
    }
}
